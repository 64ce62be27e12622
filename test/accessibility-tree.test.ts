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
  '"Step 1 of 2"',
  'button "Close"',
  'heading "Delete your account?"',
  '"Your account will be permanently deleted. It can’t be restored."',
  '"Ada Lovelace"',
  '"a***@example.com"',
  'list',
  'listitem',
  '"Your profile and all your sign-in methods will be deleted."',
  'listitem',
  '"You’ll be signed out and won’t be able to sign in with this account again."',
  'checkbox "I understand, and I want to delete my account." not checked',
  '"I understand, and I want to delete my account."',
];

describeInChromium(
  'Assistive technology is told',
  'only its devtools protocol gives the tree that assistive technology reads',
  () => {
    it('of a modal alertdialog, its name and its description, and all that is in it', async () => {
      const lines = (await told('confirm')).filter((line) => line !== 'status polite');
      expect(lines[0]).to.match(
        /^alertdialog "Delete your account\?" \(Your account will be permanently deleted\..* Ada Lovelace a\*\*\*@example\.com\) modal$/,
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
        /^group "Delete your account\?" \(Your account will be permanently deleted\..* Ada Lovelace a\*\*\*@example\.com\)$/,
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
      this.timeout(90_000);
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
        'heading "Not yet"',
        '"Before you delete your account, take care of the following:"',
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
        '"We can’t reach the service. Check your internet connection and try again."',
        'button "Try again"',
      ],
      [
        'of the ways to choose from',
        'verify: three methods',
        'group "How do you want to verify it’s you?"',
        'radio "Text message to 188****5678" checked',
        'radio "Email to a***@example.com" not checked',
        'radio "Password" not checked',
      ],
      [
        'how far the user has come, and of the ways back and out',
        'verify: code',
        /^alertdialog "Verify it’s you" \(Step 2 of 2 · 林晓梅 This last step makes sure .*\) modal$/,
        'button "Back"',
        'button "Close"',
      ],
      [
        'where a code will go, with the button that has it sent, which is not the one to begin with',
        'verify: code',
        '"We’ll send a code to 188****5678."',
        'button "Cancel" focused',
        'button "Send code to 188****5678"',
      ],
      [
        'how long a code is good for, with the field for it',
        'verify: code sent',
        'textbox "Verification code" (Code sent. It’s valid for 1 minute.) focused',
        'button "Resend in 1:00" disabled',
        'button "Delete account" disabled',
        'status polite',
      ],
      [
        'that a code is wrong, with the field for it',
        'verify: code wrong',
        'textbox "Verification code" (That code is incorrect or has expired. Check it, or request a new one.) invalid focused',
        'alert assertive',
      ],
      [
        'that a code has expired',
        'verify: code expired',
        'textbox "Verification code" (This code has expired. Request a new one.) focused',
        'button "Resend"',
      ],
      [
        'the names of the fields for an unknown number',
        'verify: phone unknown',
        'textbox "Country code" =+86',
        'textbox "Account phone number" focused',
        'button "Send code"',
      ],
      [
        'the name of the field for an unknown address',
        'verify: e-mail unknown',
        'textbox "Account email address" focused',
        'button "Send code"',
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
        /^textbox "Password" \(Incorrect password\..*\) invalid focused$/,
      ],
      [
        'that what was typed is in use, while the button keeps its name',
        'verify: busy',
        /^textbox "Verification code" .* read-only$/,
        /^radio "Email to .*" disabled not checked$/,
        'button "Delete account" disabled',
      ],
      [
        'what is going on once nothing can be pressed',
        'deleting: probing',
        'heading "Deleting your account…" focused',
        'status polite',
        '"No confirmation yet. Checking whether your account still exists…"',
      ],
      [
        'that it is over',
        'deleted',
        'heading "Your account has been deleted" focused',
        'button "Done"',
      ],
      [
        'that nobody knows, and what can be done',
        'unknown',
        'heading "We couldn’t confirm the deletion" focused',
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
        '"This couldn’t be loaded. Check your internet connection."',
        'button "Try again"',
      ]);
    });
  },
);
