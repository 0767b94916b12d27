// Makes the replica set of one node and one account for each database. Run again, it changes nothing but passwords.
const fs = require("fs");
const secret = (name) => fs.readFileSync("/run/secrets/" + name, "utf8").trim();
const host = "mongodb:27017";
const root = encodeURIComponent(secret("mongodb.root-password"));

// The set is made over a direct connection: before that there is no set to connect to.
const direct = new Mongo(`mongodb://root:${root}@${host}/admin?directConnection=true`).getDB("admin");
try {
  direct.runCommand({ replSetGetStatus: 1 }).ok || init();
} catch (e) {
  init();
}
function init() {
  printjson(direct.adminCommand({ replSetInitiate: { _id: "homeward", members: [{ _id: 0, host }] } }));
}
for (let tries = 0; !direct.hello().isWritablePrimary; tries++) {
  if (tries > 60) {
    throw new Error("the replica set has no primary");
  }
  sleep(1000);
}

// Each address names its own account, database and password; an account reaches its own database only.
for (const name of ["homeward.mongodb.uri", "homeward.process.uri", "homeward.privacy.uri"]) {
  const parts = /^mongodb:\/\/([^:]+):([^@]+)@[^/]+\/([^?]+)/.exec(secret(name));
  const [user, pwd, database] = parts.slice(1).map(decodeURIComponent);
  const own = direct.getSiblingDB(database);
  const roles = [{ role: "readWrite", db: database }, { role: "dbAdmin", db: database }];
  if (own.getUser(user)) {
    own.updateUser(user, { pwd, roles });
  } else {
    own.createUser({ user, pwd, roles });
  }
}
print("MongoDB is ready for Homeward");
