# docker build -t eoms . && docker run --rm --network none --read-only --user "$(id -u):$(id -g)" -v "$PWD:/data" eoms status
# Both stages have the same Node.js, so that the compiled code that the build keeps fits.
FROM node:22.12.0-bookworm-slim AS build
WORKDIR /src
COPY . .
RUN npm ci \
  && npm pack --pack-destination /tmp \
  && npm install --global --prefix /opt/eoms --omit=dev /tmp/eoms-*.tgz

FROM node:22.12.0-bookworm-slim
COPY --from=build /opt/eoms /opt/eoms
ENV PATH=/opt/eoms/bin:$PATH
USER 65534:65534
WORKDIR /data
ENTRYPOINT ["eoms"]
CMD ["--help"]
