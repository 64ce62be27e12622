import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import 'authing-delete-account';

@Component({
  selector: 'app-wrong',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<authing-delete-account (account-deleted)="log($event)" />`,
})
export class Wrong {
  log(event: MouseEvent): void {
    console.log(event);
  }
}
