const quality = 0.82;

async function draw(picture: ImageBitmap, longest: number): Promise<Blob> {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be drawn.'))), 'image/jpeg', quality);
  });
}

/** The picture as a JPEG no larger than a page needs, upright and without what the camera wrote into it. */
export async function shrink(file: Blob, longest = 2000): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    return await draw(picture, longest);
  } finally {
    picture.close();
  }
}

const isHeic = (file: File) => /hei[cf]$/.test(file.type) || /\.hei[cf]$/i.test(file.name);

const large = 4 * 1024 * 1024;

/** A photo that is heavy, or of a kind that not everyone can open, drawn anew; all else as it is. */
export async function fit(file: File): Promise<File> {
  const isPhoto = isHeic(file) || (file.type === 'image/jpeg' && file.size > large);
  if (!isPhoto) return file;
  try {
    return new File([await shrink(file, 3000)], file.name.replace(/\.[^.]+$/, '') + '.jpg', { type: 'image/jpeg' });
  } catch {
    // This browser cannot draw it. The server says what to do.
    return file;
  }
}
