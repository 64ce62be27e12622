import '../src/index.js';
import { accessibilityTree } from './support/accessibility-tree.js';
import { describeInChromium } from './support/chromium.js';
import { expect } from './support/expect.js';
import { scenes, type Scene } from './support/scenes.js';

function sceneOf(name: string): Scene {
  const found = scenes.find((scene) => scene.name === name);
  if (!found) throw new Error(`There is no scene "${name}".`);
  return found;
}

/** The tree of a scene, without its indentation. */
async function told(name: string, inline = false): Promise<string[]> {
  await sceneOf(name).set({ inline });
  // A request has another id each time.
  const lines = await accessibilityTree();
  return lines.map((line) => line.trim().replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, '…'));
}

const CONFIRM = [
  'heading "Delete your account?"',
  '"Your account will be deleted for good."',
  '"Ada Lovelace"',
  '"a***@example.com"',
  'list',
  'listitem',
  '"Your profile and everything you use to sign in are deleted."',
  'listitem',
  '"You are signed out, and can’t sign in with this account again."',
  'listitem',
  '"The account can’t be brought back."',
  'checkbox "I understand that this can’t be undone." not checked',
  '"I understand that this can’t be undone."',
];

describeInChromium(
  'Assistive technology is told',
  'only its devtools protocol gives the tree that assistive technology reads',
  () => {
    it('of a modal alertdialog, its name and its description, and all that is in it', async () => {
      const lines = (await told('confirm')).filter((line) => line !== 'status polite');
      expect(lines[0]).to.match(
        /^alertdialog "Delete your account\?" \(Your account will be deleted for good\..*\) modal$/,
      );
      expect(lines.slice(1)).to.deep.equal([
        ...CONFIRM,
        'button "Cancel" focused',
        'button "Continue" disabled',
      ]);
    });

    it('of a group, with the same name and description, in the page', async () => {
      const lines = (await told('confirm', true)).filter((line) => line !== 'status polite');
      expect(lines[0]).to.match(
        /^group "Delete your account\?" \(Your account will be deleted for good\..*\)$/,
      );
      expect(lines.slice(1)).to.deep.equal([
        ...CONFIRM,
        'button "Cancel"',
        'button "Continue" disabled',
      ]);
    });

    it('of a name and a description in every scene', async function () {
      this.timeout(60_000);
      const without: string[] = [];
      for (const { name, step } of scenes) {
        if (step === 'idle') continue;
        const [dialog = ''] = await told(name);
        if (!/^alertdialog ".+" \(.+\) modal$/.test(dialog)) without.push(`${name}: ${dialog}`);
      }
      expect(without).to.deep.equal([]);
    });

    it('of no scene in which the focus is on the button that deletes', async function () {
      this.timeout(60_000);
      const there: string[] = [];
      for (const { name, step } of scenes) {
        if (step === 'idle') continue;
        const focused = (await told(name)).filter((line) => /\bfocused\b/.test(line));
        expect(focused, name).to.have.length(1);
        if (focused[0]?.startsWith('button "Delete account"')) there.push(name);
      }
      expect(there).to.deep.equal([]);
    });

    it('of the page’s heading as the name', async () => {
      const [dialog] = await told('confirm: slots');
      expect(dialog).to.match(/^alertdialog "Leave Lumen Notes\?" /);
    });

    const lines: [what: string, scene: string, ...lines: (string | RegExp)[]][] = [
      ['that the box is checked', 'confirm: acknowledged', /^checkbox ".+" checked$/],
      ['of the phrase to type', 'confirm: phrase', 'textbox "To confirm, type delete my account"'],
      [
        'of what is in the way, and of the place to settle it',
        'confirm: blocked',
        'alert assertive',
        '"Before your account can be deleted:"',
        'link "Hand over your 2 workspaces"',
        '"The invoice of March has not been paid."',
      ],
      [
        'that the panel is busy, while the button keeps its name',
        'confirm: busy',
        /^generic busy$/,
        '"One moment…"',
        'button "Delete account" disabled',
      ],
      [
        'of a failure, in an alert',
        'confirm: load failed',
        'alert assertive',
        '"The service can’t be reached. Check your connection, then try again."',
        'button "Try again"',
      ],
      [
        'of the ways to choose from',
        'verify: three methods',
        'group "How do you want to confirm?"',
        'radio "Text message to 188****5678" checked',
        'radio "E-mail to a***@example.com" not checked',
        'radio "Password" not checked',
      ],
      [
        'where a code will go, with the field for it',
        'verify: code',
        'textbox "Verification code" (We’ll send a code to 188****5678.) focused',
      ],
      [
        'how long a code is good for, with the field for it',
        'verify: code sent',
        'textbox "Verification code" (A code is on its way. It is valid for 1 minute.) focused',
        'button "Send code" disabled',
        'status polite',
      ],
      [
        'that a code is wrong, with the field for it',
        'verify: code wrong',
        'textbox "Verification code" (The code is wrong or no longer valid. Check it, or ask for another one.) invalid focused',
        'alert assertive',
      ],
      [
        'that a code has expired',
        'verify: code expired',
        'textbox "Verification code" (The code has expired. Ask for another one.) focused',
      ],
      [
        'the names of the fields for an unknown number',
        'verify: phone unknown',
        /^textbox "Country code" =\+86/,
        /^textbox "Phone number of your account"/,
      ],
      [
        'the name of the field for an unknown address',
        'verify: e-mail unknown',
        /^textbox "E-mail address of your account"/,
      ],
      [
        'nothing of a password that was not typed',
        'verify: password',
        'textbox "Password" focused',
        'button "Show password"',
      ],
      ['that a password can be seen', 'verify: password revealed', 'button "Hide password"'],
      [
        'that a password is wrong, with the field for it',
        'verify: password wrong',
        /^textbox "Password" \(The password is wrong\..*\) invalid focused$/,
      ],
      [
        'that what was typed is in use, while the button keeps its name',
        'verify: busy',
        /^textbox "Verification code" .* read-only$/,
        /^radio "E-mail to .*" disabled not checked$/,
        'button "Delete account" disabled',
      ],
      [
        'what is going on once nothing can be pressed',
        'deleting: probing',
        'heading "Deleting your account…" focused',
        'status polite',
        '"No clear answer yet. Checking whether the account still exists…"',
      ],
      ['that it is over', 'deleted', 'heading "Your account is deleted" focused', 'button "Done"'],
      [
        'that nobody knows, and what can be done',
        'unknown',
        'heading "We can’t tell yet" focused',
        'button "Close"',
        'button "Check again"',
      ],
    ];
    for (const [what, scene, ...expected] of lines) {
      it(what, async () => {
        const tree = await told(scene);
        const missing = expected.filter((one) => {
          return !tree.some((line) => (typeof one === 'string' ? line === one : one.test(line)));
        });
        expect(missing.map(String), tree.join('\n')).to.deep.equal([]);
      });
    }

    it('of a trigger that could not do its work', async () => {
      expect(await told('trigger: panel not loaded')).to.deep.equal([
        'button "Delete account"',
        'alert assertive',
        '"This could not be loaded. Check your connection."',
        'button "Try again"',
      ]);
    });
  },
);
