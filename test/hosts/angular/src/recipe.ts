import { Component, CUSTOM_ELEMENTS_SCHEMA, output } from '@angular/core';
import 'authing-delete-account';

@Component({
  selector: 'app-delete-account',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<authing-delete-account host="/account-api"
    [accessToken]="accessToken"
    (account-deleted)="deleted.emit()"
  />`,
})
export class DeleteAccount {
  readonly deleted = output();
  readonly accessToken = async () => (await fetch('/session/access-token')).text();
}
