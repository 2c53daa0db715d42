import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where the server listens while the pages are developed. */
const server = process.env['LUOSHI_SERVER'] ?? 'http://127.0.0.1:5180'

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/api': { target: server, changeOrigin: false } } },
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 1500 },
})
