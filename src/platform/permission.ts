import { SetMetadata } from '@nestjs/common';
import { roles } from '../core/workflow/states.js';
import type { Role } from '../core/workflow/states.js';

export const permissionKey = 'uvid:permission';

/** Who may call a route. A route without one does not start. */
export type Permission = 'public' | readonly Role[];

/** Anybody, signed in or not. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(permissionKey, 'public' satisfies Permission);

/** Everyone who is signed in to the organisation. */
export const AllowEveryRole = (): MethodDecorator & ClassDecorator => SetMetadata(permissionKey, roles);

/** People with at least one of these roles. */
export const Allow = (...allowed: Role[]): MethodDecorator & ClassDecorator => SetMetadata(permissionKey, allowed);
