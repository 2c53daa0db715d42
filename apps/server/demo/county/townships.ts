import { BUREAU } from './sections.ts'
import type { DemoUnit } from './unit.ts'

interface Township {
  name: string
  /** Pupils of the junior school; the county seat has none of its own. */
  junior?: number
  /** Pupils of the primary school and of the kindergarten beside the centre. */
  primary: number
  kindergarten: number
  /** Village schools: `name pupils`. */
  villages: string
  private: string
}

const TOWNSHIPS: Township[] = [
  {
    name: '城关镇',
    primary: 960,
    kindergarten: 240,
    villages: '东关小学 380、北关小学 310、河滨小学 265、柏树庄小学 148、五里铺小学 122',
    private: '春蕾幼儿园 150、小溪流幼儿园 130',
  },
  {
    name: '石磨镇',
    junior: 860,
    primary: 720,
    kindergarten: 230,
    villages: '槐树岭小学 96、马家坪小学 84、前沟小学 57、三岔口小学 132、磨盘湾小学 43、东坡小学 61',
    private: '小麦穗幼儿园 95',
  },
  {
    name: '柳溪湾镇',
    junior: 790,
    primary: 680,
    kindergarten: 215,
    villages: '柳林小学 118、下河口小学 76、杏林小学 88、北庄小学 52、沙窝小学 39、双桥小学 64',
    private: '小燕子幼儿园 105',
  },
  {
    name: '双堰镇',
    junior: 730,
    primary: 640,
    kindergarten: 205,
    villages: '上堰小学 109、下堰小学 94、刘家坳小学 63、高台小学 71、竹园小学 46、坝头小学 58',
    private: '蒲公英幼儿园 90',
  },
  {
    name: '老渡镇',
    junior: 650,
    primary: 590,
    kindergarten: 190,
    villages: '渡东小学 87、渡西小学 68、芦花小学 54、黄土岭小学 49、茶棚小学 36',
    private: '小浪花幼儿园 85',
  },
  {
    name: '望岭镇',
    junior: 560,
    primary: 510,
    kindergarten: 170,
    villages: '岭南小学 73、岭北小学 58、松树沟小学 34、石桥头小学 66、风台小学 29',
    private: '小山雀幼儿园 80',
  },
  {
    name: '梨坪乡',
    junior: 430,
    primary: 420,
    kindergarten: 145,
    villages: '老梨树小学 62、小河沟小学 41、平顶山庄小学 27、红土坡小学 48、泉眼小学 33',
    private: '石榴树幼儿园 70',
  },
  {
    name: '青杨湾乡',
    junior: 390,
    primary: 380,
    kindergarten: 130,
    villages: '青石小学 51、杨家院小学 37、河湾小学 44、老窑小学 24、后湾小学 31',
    private: '',
  },
  {
    name: '南坡乡',
    junior: 340,
    primary: 350,
    kindergarten: 120,
    villages: '南沟小学 35、阳坡小学 46、核桃园小学 28、马鞍小学 22、小寨小学 26',
    private: '',
  },
]

/** 石磨镇 → 石磨 */
const short = (township: string) => township.replace(/[镇乡]$/, '')

export const centreCode = (index: number) => `T${String(index + 1).padStart(2, '0')}`

/** The townships' centre schools: offices that run the schools of a township, and no schools themselves. */
export const centreUnits: DemoUnit[] = TOWNSHIPS.map(({ name }, index) => ({
  code: centreCode(index),
  name: `云河县${name}中心校`,
  shortName: `${name}中心校`,
  aliases: [`${short(name)}中心校`, `${name}中心学校`],
  type: 'township-centre',
  parent: BUREAU,
  area: name.endsWith('镇') ? 'town' : 'rural',
}))

type UncodedSchool = Omit<DemoUnit, 'code'>

const listed = (list: string) =>
  list
    .split('、')
    .filter(Boolean)
    .map((entry) => entry.split(' '))
    .map(([name = '', pupils]) => ({ name, pupils: Number(pupils) }))

/** Schools of the townships, each under its centre, without codes. */
export const townshipSchools: UncodedSchool[] = TOWNSHIPS.flatMap((township, index) => {
  const at = { parent: centreCode(index), ownership: 'public' } as const // the literal, not any string
  const name = township.name
  const central: UncodedSchool[] = [
    {
      name: `${name}中心小学`,
      type: 'primary',
      pupils: township.primary,
      area: 'town',
      ...at,
      aliases: [`${short(name)}中心小学`],
    },
    {
      name: `${name}中心幼儿园`,
      type: 'kindergarten',
      pupils: township.kindergarten,
      area: 'town',
      ...at,
      aliases: [`${short(name)}中心幼儿园`],
    },
  ]
  if (township.junior !== undefined) {
    central.unshift({
      name: `${name}初级中学`,
      shortName: `${short(name)}初中`,
      type: 'junior',
      pupils: township.junior,
      area: 'town',
      ...at,
      aliases: [`${short(name)}中学`, `${name}中学`],
    })
  }
  const villages = listed(township.villages).map((village): UncodedSchool => ({
    ...village,
    name: `${name}${village.name}`,
    type: 'primary',
    area: 'rural',
    ...at,
    aliases: [village.name],
  }))
  const own = listed(township.private).map((kindergarten): UncodedSchool => ({
    ...kindergarten,
    name: `${name}${kindergarten.name}`,
    type: 'kindergarten',
    area: 'town',
    ...at,
    ownership: 'private',
    aliases: [kindergarten.name],
  }))
  return [...central, ...villages, ...own]
})
