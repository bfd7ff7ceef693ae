# Two stages: build with Swift, run on a bare Debian with the binary, Config and a few libraries.
FROM swift:6.3-bookworm AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends libsqlite3-dev libgumbo-dev libcurl4-openssl-dev zlib1g-dev pkg-config \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY Package.swift ./
RUN swift package resolve
COPY Sources Sources
COPY Tests Tests
RUN swift build -c release --product dateline --static-swift-stdlib \
 && install -D --strip "$(swift build -c release --static-swift-stdlib --show-bin-path)/dateline" /out/dateline

FROM debian:bookworm-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates curl libcurl4 libgumbo1 libsqlite3-0 libstdc++6 tzdata zlib1g \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --uid 10001 --create-home --home-dir /home/dateline dateline \
 && install -d -o dateline -g dateline /data
COPY --from=build /out/dateline /usr/local/bin/dateline
COPY Config /usr/local/share/dateline/Config
ENV DATELINE_CONFIG=/usr/local/share/dateline/Config
USER dateline
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s \
  CMD curl --fail --silent --output /dev/null http://127.0.0.1:8080/readyz || exit 1
# Inside a container the service must listen on the container's own address. Publish the port on loopback
# (docker run -p 127.0.0.1:8080:8080) or put an authenticating proxy in front.
CMD ["dateline", "serve", "--host", "0.0.0.0", "--port", "8080", "--data", "/data", "--allow-unauthenticated"]
