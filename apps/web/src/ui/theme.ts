import type { ThemeConfig } from 'antd'

/**
 * Well-set paper: ink blue for what can be done, official red only for what is overdue and the head of letters, greys with a warm tone.
 * Every text colour keeps at least 4.5:1 on its ground.
 */
export const colour = {
  ink: '#1f3a5f',
  inkSoft: '#e8eef5',
  red: '#b3261e',
  amber: '#8a5a00',
  green: '#2e6b3a',
  text: '#23211e',
  muted: '#5f5a52',
  line: '#e4dfd6',
  paper: '#fbfaf7',
  sheet: '#ffffff',
} as const

export const theme: ThemeConfig = {
  token: {
    colorPrimary: colour.ink,
    colorLink: colour.ink,
    colorError: colour.red,
    colorWarning: colour.amber,
    colorSuccess: colour.green,
    colorText: colour.text,
    colorTextSecondary: colour.muted,
    colorTextTertiary: colour.muted,
    colorTextDescription: colour.muted,
    colorTextPlaceholder: '#6f6a62',
    colorBorder: '#cfc9be',
    colorBorderSecondary: colour.line,
    colorBgLayout: colour.paper,
    borderRadius: 4,
    fontFamily: "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif",
    fontSize: 14,
    controlItemBgHover: '#f1ede4',
    controlItemBgActive: colour.inkSoft,
    controlItemBgActiveHover: '#dbe5f0',
    wireframe: false,
    motion: false,
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none' },
    Layout: { headerBg: colour.sheet, siderBg: colour.paper, bodyBg: colour.paper },
    Menu: { itemBg: 'transparent', itemSelectedBg: colour.inkSoft, itemSelectedColor: colour.ink },
    Table: { headerBg: '#f4f1ea', cellPaddingBlock: 8 },
  },
}
