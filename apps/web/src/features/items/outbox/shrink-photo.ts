/** Long side of a photo that is sent, pixels. */
const LONG_SIDE = 2000
const QUALITY = 0.8

/** The size a picture is drawn at: the long side at most `longest`, never larger than it is. */
export function sizeWithin(width: number, height: number, longest: number): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

/** A photo made small enough for a thin line; whatever is no picture, cannot be drawn, or would grow stays as it is. */
export async function shrunk(file: File): Promise<{ blob: Blob; name: string }> {
  const asItIs = { blob: file, name: file.name }
  if (!/^image\/(jpeg|png|webp|hei[cf])$/.test(file.type)) return asItIs
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const size = sizeWithin(bitmap.width, bitmap.height, LONG_SIDE)
    const canvas = Object.assign(document.createElement('canvas'), size)
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, size.width, size.height)
    bitmap.close()
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
    if (!blob || blob.size >= file.size) return asItIs
    return { blob, name: file.name.replace(/\.[^.]*$/, '') + '.jpg' }
  } catch {
    return asItIs // a kind of picture this browser cannot draw
  }
}
