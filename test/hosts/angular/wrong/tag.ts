import { Component } from '@angular/core';
import { TypedDeleteAccount } from '../src/typed';

@Component({
  selector: 'app-wrong',
  imports: [TypedDeleteAccount],
  template: `<authing-delete-acount />`,
})
export class Wrong {}
