import { BarChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'

use([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

export interface Series {
  name: string
  colour: string
  values: number[]
}

/** Months as stacked bars. The same numbers stand in a table beside it, for whoever cannot see them. */
export default function MonthChart({ months, series }: { months: string[]; series: Series[] }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!place.current) return
    const chart = init(place.current, undefined, { renderer: 'svg' })
    chart.setOption({
      animation: false,
      grid: { left: 40, right: 8, top: 36, bottom: 24 },
      legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 10 },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: months, axisTick: { show: false } },
      yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: '#e4dfd6' } } },
      series: series.map(({ name, colour, values }) => ({
        name,
        type: 'bar',
        stack: 'all',
        barMaxWidth: 34,
        itemStyle: { color: colour },
        data: values,
      })),
    })
    const resize = new ResizeObserver(() => chart.resize())
    resize.observe(place.current)
    return () => {
      resize.disconnect()
      chart.dispose()
    }
  }, [months, series])
  return <div ref={place} className="month-chart" aria-hidden />
}
