// Run once by the MongoDB image when its data folder is empty: one user per service, for its own database only.
const services = ['dossiers', 'units', 'inspections', 'posting', 'statistics', 'partners'];

for (const service of services) {
  const password = process.env[`MOTCUA_MONGO_${service.toUpperCase()}_PASSWORD`];
  if (!password) throw new Error(`no password for ${service}: run npx motcua secrets`);
  const database = `motcua-${service}`;
  db.getSiblingDB(database).createUser({
    user: service,
    pwd: password,
    roles: [{ role: 'readWrite', db: database }],
  });
}
