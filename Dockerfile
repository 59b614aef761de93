# Builds Relata in one stage and runs it in another, which holds no compiler, no tests and no build tools.

FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:20-slim AS runtime
ENV NODE_ENV=production
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force
COPY bin bin
COPY cypher cypher
COPY data data
COPY server/graphql/schema server/graphql/schema
COPY LICENSE ./
COPY --from=build /app/dist dist

# A container is reached from outside it, and who may reach it is not known here: it answers, but nobody can write.
ENV HOST=0.0.0.0 \
    PORT=4000 \
    RELATA_READ_ONLY=true \
    RELATA_DATA_DIR=/data
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/server/cli.js", "serve"]
