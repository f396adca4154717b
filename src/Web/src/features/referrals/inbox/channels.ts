export const channels = ['Phone', 'Visit', 'Letter', 'Email', 'Text'] as const;
