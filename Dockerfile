FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /parley
COPY . .
RUN mvn -B -q -DskipTests package

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 parley && install -d -o parley /var/lib/parley /out
COPY --from=build /parley/app/target/parley/lib /opt/parley/lib
USER parley
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=60", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp", "/opt/parley/lib/*", "dev.parley.app.Parley"]
CMD ["--help"]
