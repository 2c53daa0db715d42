/** `node tools/create-database.ts CLUSTER_URL`: makes an empty database on a cluster for tests and prints its address. */
import pg from 'pg'

const cluster = process.argv[2] ?? ''
const name = `luoshi_cli_${process.pid}_${Date.now()}`
const client = new pg.Client({ connectionString: cluster })
await client.connect()
await client.query(`create database ${name} encoding 'UTF8' template template0`)
await client.end()
console.log(Object.assign(new URL(cluster), { pathname: `/${name}` }).href)
