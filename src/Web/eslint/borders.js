import path from 'node:path';

/** What each folder of src may import, besides packages and itself. Features are found by their path. */
const allowed = { lib: ['lib', 'locales'], ui: ['lib', 'ui'], features: ['lib', 'ui'] };

const parts = (file) => {
  const [, inside] = file.split(/[\\/]src[\\/](?=lib|ui|features|locales|styles|[^\\/]+$)/);
  return inside?.split(/[\\/]/) ?? [];
};

export const borders = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { crossed: '{{from}} may import only {{allowed}} and itself, not {{to}}.' },
  },
  create(context) {
    const [layer, feature] = parts(context.filename);
    if (!(layer in allowed)) return {};
    const own = layer === 'features' ? `features/${feature}` : layer;

    const check = (node) => {
      const name = node.source?.value;
      if (typeof name !== 'string' || !name.startsWith('.')) return;
      const target = parts(path.resolve(path.dirname(context.filename), name)).join('/');
      const within = (folder) => target === folder || target.startsWith(`${folder}/`);
      if (within(own) || allowed[layer].some(within)) return;
      context.report({ node, messageId: 'crossed', data: { from: own, to: target, allowed: allowed[layer].join(', ') } });
    };

    return { ImportDeclaration: check, ImportExpression: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};
