import { Component, CUSTOM_ELEMENTS_SCHEMA, output } from '@angular/core';
import type { AccountDeletedEvent } from 'authing-delete-account';

@Component({
  selector: 'app-wrong',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<authing-delete-account (acount-deleted)="deleted.emit($event)" />`,
})
export class Wrong {
  readonly deleted = output<AccountDeletedEvent>();
}
