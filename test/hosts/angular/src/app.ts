import { Component, signal } from '@angular/core';
import 'authing-delete-account';
import { DeleteAccount } from './recipe';
import { Row } from './row';
import * as settings from './settings';
import { TypedDeleteAccount } from './typed';

@Component({
  selector: 'app-root',
  imports: [DeleteAccount, Row, TypedDeleteAccount],
  template: `
    <button id="toggle" (click)="shown.set(!shown())">Toggle</button>
    <button id="inline" (click)="inline.set(!inline())">Inline</button>
    <button id="add" (click)="add()">Add</button>
    @if (shown()) {
      <authing-delete-account
        id="main"
        host="/account-api"
        app-id="demo-app"
        verifyMethods="PASSWORD"
        [accessToken]="settings.accessToken"
        [idToken]="settings.idToken"
        [strings]="settings.strings"
        [inline]="inline()"
        [userPoolId]="undefined"
        (delete-account-token-request)="log($event)"
        (before-delete)="log($event)"
        (account-deleted)="log($event)"
        (delete-failed)="log($event)"
        (verification-failed)="log($event)"
        (outcome-unknown)="log($event)"
        (passcode-sent)="log($event)"
        (step-change)="log($event)"
        (delete-canceled)="log($event)"
        (sign-out)="log($event)"
      >
        <p slot="consequences">Your 12 lists</p>
      </authing-delete-account>
    }
    <ul id="list">
      @for (key of rows(); track key) {
        <li><app-row /></li>
      }
    </ul>
    <ol id="log">
      @for (line of lines(); track $index) {
        <li>{{ line }}</li>
      }
    </ol>
    <section id="recipe">
      <app-delete-account (deleted)="lines.set([...lines(), 'recipe'])" />
    </section>
  `,
})
export class App {
  readonly settings = settings;
  readonly shown = signal(true);
  readonly inline = signal(false);
  readonly rows = signal<readonly number[]>([]);
  readonly lines = signal<readonly string[]>([]);

  add(): void {
    this.rows.update((rows) => [...rows, rows.length]);
  }

  log({ type }: Event): void {
    this.lines.update((lines) => [...lines, type]);
  }
}
