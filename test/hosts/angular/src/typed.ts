import { Directive, ElementRef, inject, input } from '@angular/core';
import type { InputSignal, OnChanges, SimpleChanges } from '@angular/core';
import type { AuthingDeleteAccount as Tag } from 'authing-delete-account';
import type { LitElement } from 'lit';

type Methods = 'adoptedCallback' | 'close' | 'render' | 'show';

/** What can be set on the element. */
type Name = Exclude<keyof Tag, keyof LitElement | Methods | 'step'>;

/**
 * Angular looks at no property of an element that `CUSTOM_ELEMENTS_SCHEMA` lets through. A component
 * that imports this directive does without the schema, so a misspelt property in its template and a
 * value of the wrong type don't compile. The events need nothing: Angular has their types from
 * `HTMLElementTagNameMap`.
 */
@Directive({ selector: 'authing-delete-account' })
export class TypedDeleteAccount
  implements OnChanges, Readonly<{ [Key in Name]: InputSignal<Tag[Key] | undefined> }>
{
  readonly accessToken = input<Tag['accessToken']>();
  readonly appId = input<Tag['appId']>();
  readonly client = input<Tag['client']>();
  readonly confirmation = input<Tag['confirmation']>();
  readonly confirmationPhrase = input<Tag['confirmationPhrase']>();
  readonly deleteAccountToken = input<Tag['deleteAccountToken']>();
  readonly email = input<Tag['email']>();
  readonly encryptFunction = input<Tag['encryptFunction']>();
  readonly host = input<Tag['host']>();
  readonly idToken = input<Tag['idToken']>();
  readonly inline = input<Tag['inline']>();
  readonly open = input<Tag['open']>();
  readonly passwordEncryptType = input<Tag['passwordEncryptType']>();
  readonly phoneCountryCode = input<Tag['phoneCountryCode']>();
  readonly phoneNumber = input<Tag['phoneNumber']>();
  readonly postLogoutRedirectUri = input<Tag['postLogoutRedirectUri']>();
  readonly preflight = input<Tag['preflight']>();
  readonly strings = input<Tag['strings']>();
  readonly timeout = input<Tag['timeout']>();
  readonly userId = input<Tag['userId']>();
  readonly userPoolId = input<Tag['userPoolId']>();
  readonly verification = input<Tag['verification']>();
  readonly verifyMethods = input<Tag['verifyMethods']>();

  readonly #element = inject<ElementRef<Tag>>(ElementRef).nativeElement;

  /** What a directive takes as its input, Angular no longer sets on the element. */
  ngOnChanges(changes: SimpleChanges): void {
    for (const [name, { currentValue }] of Object.entries(changes)) {
      Object.assign(this.#element, { [name]: currentValue as unknown });
    }
  }
}
