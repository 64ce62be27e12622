import { Component } from '@angular/core';
import { TypedDeleteAccount } from '../src/typed';

@Component({
  selector: 'app-wrong',
  imports: [TypedDeleteAccount],
  template: `<authing-delete-account [appID]="'APP_ID'" />`,
})
export class Wrong {}
