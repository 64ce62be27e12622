import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import 'authing-delete-account';
import * as settings from './settings';

@Component({
  selector: 'app-row',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <authing-delete-account
      host="/account-api"
      app-id="demo-app"
      verify-methods="PASSWORD"
      [accessToken]="settings.accessToken"
      [idToken]="settings.idToken"
      [strings]="settings.strings"
    />
  `,
})
export class Row {
  readonly settings = settings;
}
