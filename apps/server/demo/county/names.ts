/** Family names and given names with their Pinyin, made by hand: names of people who do not exist. */
const table = (text: string): [name: string, pinyin: string][] =>
  text
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [name = '', pinyin = ''] = entry.split('/')
      return [name, pinyin]
    })

const FAMILY = table(`
  赵/zhao 钱/qian 孙/sun 周/zhou 吴/wu 郑/zheng 冯/feng 陈/chen 卫/wei 蒋/jiang 沈/shen 韩/han 杨/yang 朱/zhu 秦/qin 许/xu
  吕/lv 张/zhang 曹/cao 严/yan 金/jin 陶/tao 姜/jiang 谢/xie 邹/zou 苏/su 潘/pan 葛/ge 范/fan 彭/peng 鲁/lu 马/ma 苗/miao
  方/fang 任/ren 袁/yuan 柳/liu 唐/tang 薛/xue 雷/lei 倪/ni 汤/tang 殷/yin 郝/hao 安/an 常/chang 于/yu 傅/fu 齐/qi 康/kang
  余/yu 顾/gu 孟/meng 黄/huang 穆/mu 尹/yin 姚/yao 汪/wang 祁/qi 毛/mao 米/mi 贝/bei 计/ji 成/cheng 戴/dai 宋/song 庞/pang
  熊/xiong 纪/ji 舒/shu 屈/qu 项/xiang`)

const GIVEN = table(`
  文斌/wenbin 海燕/haiyan 国平/guoping 丽萍/liping 永康/yongkang 立新/lixin 桂兰/guilan 晓红/xiaohong 振华/zhenhua 玉梅/yumei
  学军/xuejun 雪琴/xueqin 长林/changlin 素珍/suzhen 俊杰/junjie 伟民/weimin 庆祥/qingxiang 彩霞/caixia 宏伟/hongwei 月娥/yuee
  光明/guangming 翠莲/cuilian 志远/zhiyuan 秋菊/qiuju 德厚/dehou 春生/chunsheng 慧敏/huimin 向东/xiangdong 红霞/hongxia 守义/shouyi
  爱玲/ailing 明礼/mingli 淑芳/shufang 建业/jianye 晓晨/xiaochen 传家/chuanjia 佳宁/jianing 广田/guangtian 思源/siyuan 兴旺/xingwang 若兰/ruolan`)

/** Names chosen by hand: the bureau's leaders, who sign letters and are named in speeches. */
const CHOSEN = new Map(
  table(`岳明川/yuemingchuan 何秀岚/hexiulan 邵立群/shaoliqun 魏长青/weichangqing 贺春梅/hechunmei 罗致远/luozhiyuan`),
)

/** A name and its Pinyin without marks; the same number always gives the same name, and no two below 200 are alike. */
export function nameNumber(index: number): { name: string; pinyin: string } {
  const [family, spokenFamily] = FAMILY[index % FAMILY.length] ?? ['', '']
  const given = GIVEN[(index * 7 + Math.floor(index / FAMILY.length)) % GIVEN.length]
  const [first, spokenFirst] = given ?? ['', '']
  return { name: family + first, pinyin: spokenFamily + spokenFirst }
}

/** The Pinyin of a name that was chosen by hand. */
export const pinyinOf = (name: string): string => {
  const pinyin = CHOSEN.get(name)
  if (pinyin === undefined) throw new RangeError(`No Pinyin for ${name}: add it to the table`)
  return pinyin
}
