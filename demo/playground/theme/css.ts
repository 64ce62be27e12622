import { TOKEN_PREFIX, type State } from '../../common/state.js';
import brand from '../../themes/brand.css?raw';
import enterprise from '../../themes/enterprise.css?raw';

const themes: Readonly<Record<State['theme'], string>> = { plain: '', brand, enterprise };

/** The style sheet that makes the element look anywhere as it does in the frame. */
export function cssOf({ theme, tokens }: State): string {
  const lines = Object.entries(tokens).map(
    ([name, value]) => `  ${TOKEN_PREFIX}${name}: ${value};\n`,
  );
  const own = lines.length > 0 ? `authing-delete-account {\n${lines.join('')}}\n` : '';
  const css = [themes[theme], own].filter(Boolean).join('\n');
  return css || '/* The plain theme needs no CSS. Change something above. */\n';
}
