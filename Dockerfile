# One image for every room: the command says which.
#   docker build -t parley .                          builds with Maven inside
#   docker build -t parley --build-arg PREBUILT=1 --build-arg BUILDER=eclipse-temurin:25-jre .
#                                                     takes app/target/parley/lib as `./parley` or `mvn package` has left it
ARG BUILDER=maven:3-eclipse-temurin-25

FROM ${BUILDER} AS build
ARG PREBUILT=
WORKDIR /parley
COPY . .
RUN if [ -z "$PREBUILT" ]; then rm -rf app/target && mvn -B -q -DskipTests package; fi \
 && rm -f app/target/parley/lib/embedded-postgres-binaries-darwin-*.jar app/target/parley/lib/embedded-postgres-binaries-windows-*.jar \
 && ls app/target/parley/lib/parley-app-*.jar

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --no-create-home parley \
 && install -d -o parley /var/lib/parley /out /opt/parley
COPY --from=build /parley/app/target/parley/lib /opt/parley/lib
COPY deploy/docker /opt/parley
USER parley
# The class path is spelt out, since a start-up cache (JEP 483, 514, 515) holds for one order of jars only.
RUN /opt/parley/prepare
ENV PARLEY_DATA=/var/lib/parley PARLEY_OUT=/out PARLEY_HEALTH_PORT=8090
VOLUME ["/var/lib/parley", "/out"]
EXPOSE 8090
# Ready is what Docker calls healthy; a room that has failed ends by itself and is started again.
HEALTHCHECK --interval=5s --timeout=5s --start-period=60s --retries=12 CMD ["/opt/parley/healthy"]
ENTRYPOINT ["/opt/parley/run"]
CMD ["--help"]
