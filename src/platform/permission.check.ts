import { Injectable, OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { permissionKey } from './permission.js';

/** Refuses to start while any route lacks a stated permission. */
@Injectable()
export class PermissionCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const open = this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!instance || !metatype) return [];
      const prototype: object = Object.getPrototypeOf(instance);
      return this.scanner
        .getAllMethodNames(prototype)
        .filter(name => this.isOpenRoute(prototype, name, metatype as never))
        .map(name => `${metatype.name}.${name}`);
    });
    if (open.length > 0) throw new Error(`These routes state no permission: ${open.join(', ')}`);
  }

  private isOpenRoute(prototype: object, name: string, controller: never): boolean {
    const handler: unknown = Reflect.get(prototype, name);
    if (typeof handler !== 'function' || !Reflect.hasMetadata('path', handler)) return false;
    return this.reflector.getAllAndOverride(permissionKey, [handler as never, controller]) === undefined;
  }
}
