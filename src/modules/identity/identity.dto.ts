import { ArrayUnique, IsArray, IsEmail, IsIn, IsString, Length, MaxLength, MinLength } from 'class-validator';
import { Role, roles } from '../../core/workflow/states.js';

const passwordLength = 'Choose a password of 15 to 128 characters; a few words in a row are easy to remember';

export class SignInDto {
  @IsString({ message: 'Enter your e-mail address' })
  @Length(1, 320, { message: 'Enter your e-mail address' })
  readonly email!: string;

  @IsString({ message: 'Enter your password' })
  @Length(1, 1000, { message: 'Enter your password' })
  readonly password!: string;
}

export class SetPasswordDto {
  @IsString({ message: passwordLength })
  @MinLength(15, { message: passwordLength })
  @MaxLength(128, { message: passwordLength })
  readonly password!: string;
}

export class ChangePasswordDto extends SetPasswordDto {
  @IsString({ message: 'Enter your present password' })
  @Length(1, 1000, { message: 'Enter your present password' })
  readonly current!: string;
}

export class SetUpDto extends SetPasswordDto {
  @IsString({ message: 'Enter the name of your organisation' })
  @Length(1, 300, { message: 'Enter the name of your organisation' })
  readonly organisation!: string;

  @IsString({ message: 'Enter your name' })
  @Length(1, 300, { message: 'Enter your name' })
  readonly name!: string;

  @IsEmail({}, { message: 'Enter an e-mail address, such as name@example.org' })
  readonly email!: string;
}

export class SetRolesDto {
  @IsArray({ message: 'Choose the roles' })
  @ArrayUnique({ message: 'Name each role once' })
  @IsIn(roles, { each: true, message: 'Choose from the listed roles' })
  readonly roles: Role[] = [];
}

export class AddPersonDto extends SetRolesDto {
  @IsString({ message: 'Enter a name' })
  @Length(1, 300, { message: 'Enter a name of 1 to 300 characters' })
  readonly name!: string;

  @IsEmail({}, { message: 'Enter an e-mail address, such as name@example.org' })
  readonly email!: string;
}
