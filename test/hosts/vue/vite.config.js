import vue from '@vitejs/plugin-vue';

const isCustomElement = (tag) => tag === 'authing-delete-account';
export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
