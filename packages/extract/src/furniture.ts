/** Printed on every page or by the site around the text: no words of the document. Input is canonical. */
export const isPageNumber = (words: string): boolean =>
  words.length <= 16 &&
  (/^[—\-·.~]{1,3}\s*\d{1,4}\s*[—\-·.~]{1,3}$/.test(words) ||
    /^第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?$/.test(words) ||
    /^\d{1,4}\s*\/\s*\d{1,4}$/.test(words) ||
    /^(?:page|p\.)\s*\d{1,4}$/i.test(words) ||
    /^\d{1,3}$/.test(words))

const NAVIGATION =
  /^(?:首页|当前位置|您(?:所在|现在)的位置|现在位置|位置：|打印|【?(?:打印|关闭|字体)|字[号体]：|扫一扫|分享|收藏|上一篇|下一篇|上一页|下一页|返回|网站地图|版权所有|主办单位：|主办：|承办：|备案|[京沪浙苏粤鲁豫川渝津冀晋辽吉黑皖闽赣鄂湘桂琼贵云滇藏陕甘青宁新蒙]ICP|ICP|公安备案|政府网站标识码|网站标识码|技术支持：|联系我们|关于我们|免责声明|相关(?:链接|阅读|推荐|文章)|推荐阅读|点击(?:下载|查看|进入|关注|量|数)|阅读(?:次数|量|：)|浏览(?:次数|量|：)|来源：|信息来源|文章来源|发布(?:时间|日期|机构|者|人)：?|发文机关：|索引号|信息分类|主题分类|公开方式|责任编辑|编辑：|作者：|登录|注册|搜索|微信|微博|关注(?:我们|公众号)|长按|广告|https?:|www\.)/

const ADVERT = /微信公众号|扫码|二维码|点击此处|立即下载|下载文档|VIP|充值|客服|全文阅读|相关范文/i
const COMPILER = /小编(?:为|整理|精心)/

/** Menus, share buttons, advertisements, imprint of a site. Only short lines qualify: a sentence is never thrown away. */
export const isSiteFurniture = (words: string): boolean =>
  words.length <= 80 &&
  ((NAVIGATION.test(words) && !/[。；]/.test(words)) ||
    (words.length <= 60 && ADVERT.test(words) && !/[。；]/.test(words)) ||
    (words.length <= 60 && COMPILER.test(words)) ||
    /^(?:[^\s，。；：]{2,8}\s*[|｜>»›]\s*){2,}[^\s，。；：]{0,12}$/.test(words))
