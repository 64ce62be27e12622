import { tenant } from 'virtual:authing-tenant';
import { manifest } from 'virtual:element-manifest';
import { stringsOf, type State } from '../../common/state.js';
import { literal } from './literal.js';

/** The present settings, as an app of one's own would have them. */
export interface Setup {
  attributes: readonly Attribute[];
  /** What no attribute can hold: the name, and a JavaScript expression. */
  properties: readonly (readonly [name: string, expression: string])[];
  imports: readonly string[];
  slots: readonly string[];
  host: string;
  appId: string;
}

export interface Attribute {
  /** Of the attribute, and of the property. */
  name: string;
  property: string;
  value: string;
  type: string;
}

const fetched = (path: string, read: 'text' | 'json'): string =>
  `async () => (await fetch('${path}')).${read}()`;

export function setupOf(state: State): Setup {
  const isDirect = state.connection === 'direct';
  const host = isDirect ? ownHost() : '/account-api';
  const appId = tenant.standIn ? 'YOUR_APP_ID' : tenant.appId;
  const { lang, ...attributes }: Record<string, string> = {
    host,
    // A backend in between knows the application itself.
    ...(isDirect && { 'app-id': appId }),
    // With no token in the page, the element can't see that Authing is to verify the user.
    ...(!isDirect && { verification: 'authing' }),
    ...state.attributes,
    lang: state.language,
  };
  const all = Object.entries(attributes).map(([name, value]) => attributeOf(name, value));
  if (lang !== 'en')
    all.push({ name: 'lang', property: 'lang', value: lang ?? '', type: 'string' });
  return { ...propertiesOf(state, isDirect), attributes: all, slots: state.slots, host, appId };
}

const ownHost = (): string => (tenant.standIn ? 'https://YOUR_APP.authing.cn' : tenant.host);

function attributeOf(name: string, value: string): Attribute {
  const property = manifest.properties.find(({ attribute }) => attribute === name);
  return { name, value, property: property?.name ?? name, type: property?.type ?? 'string' };
}

function propertiesOf(state: State, isDirect: boolean): Pick<Setup, 'properties' | 'imports'> {
  const properties: [string, string][] = [];
  const imports: string[] = [];
  if (isDirect) properties.push(['accessToken', fetched('/session/access-token', 'text')]);
  if (isDirect && state.idToken === 'given') {
    properties.push(['idToken', fetched('/session/id-token', 'text')]);
  }
  if (state.preflight !== 'none') {
    properties.push(['preflight', fetched('/account/preflight', 'json')]);
  }
  const encryption = state.attributes['password-encrypt-type'];
  const isEncrypted = encryption === 'rsa' || encryption === 'sm2';
  if (isEncrypted && state.encryptFunction === 'fitting') {
    imports.push(`import encrypt from 'authing-delete-account/encrypt/${encryption}.js';`);
    properties.push(['encryptFunction', 'encrypt']);
  }
  const strings = stringsOf(state) ?? {};
  if (Object.keys(strings).length > 0) properties.push(['strings', literal(strings)]);
  return { properties, imports };
}
