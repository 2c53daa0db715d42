import { itemEndpoints, type ItemView } from '@luoshi/contract'
import { useQuery } from '@tanstack/react-query'
import { Image } from 'antd'
import { call } from '../../../platform/api.ts'

/** A picture as it was handed in; fetched like everything else, so that the acting post decides who sees it. */
export function EvidencePicture({
  itemId,
  piece: { id, name, mediaType, sha256 },
}: {
  itemId: string
  piece: ItemView['evidence'][number]
}) {
  const { data: address } = useQuery({
    queryKey: ['evidence.picture', sha256],
    queryFn: async ({ signal }) => {
      const bytes = await call(itemEndpoints.evidenceFile, { params: { itemId, evidenceId: id } }, { signal })
      return URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaType })) // bytes of an answer never sit on shared memory
    },
    // a file never changes under its hash; its address is good for as long as the page is open
    staleTime: Infinity,
    gcTime: Infinity,
  })
  if (!address) return <span className="picture-place" />
  return <Image src={address} alt={name} className="picture" />
}
