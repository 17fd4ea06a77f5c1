import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { TRAINING_CRAWLERS } from "../../src/feeds/training-crawlers.ts";
import type { Edition } from "./editions.ts";
import { judge } from "./proof.ts";
import { runProgram } from "./programs.ts";

const ASK = `
import sys, urllib.robotparser
rules = urllib.robotparser.RobotFileParser()
rules.parse(open(sys.argv[1]).read().splitlines())
for agent in sys.argv[3:]: print(agent, rules.can_fetch(agent, sys.argv[2]))
`;

/** Python's own reader of robots.txt lets in whom the other files let in: search engines always, and robots that train where mining is not reserved. */
export function proveRights({ folder, base }: Edition): void {
  const read = (file: string) => readFileSync(join(folder, file), "utf8");
  const [rule] = JSON.parse(read(".well-known/tdmrep.json")) as { "tdm-reservation": number }[];
  const isReserved = rule!["tdm-reservation"] === 1;
  const agents = TRAINING_CRAWLERS.map(({ agent }) => agent);
  const engines = ["Googlebot", "bingbot", "OAI-SearchBot"];
  const page = `https://specimen.example${base}archive/`;
  const { isGood, output } = runProgram("python3", "-c", ASK, join(folder, "robots.txt"), page, ...agents, ...engines);
  const expected = [
    ...agents.map((agent) => `${agent} ${isReserved ? "False" : "True"}`),
    ...engines.map((agent) => `${agent} True`),
  ];
  judge(
    `robots.txt at ${base} lets in ${isReserved ? "no robot" : "every robot"} that trains, and search engines`,
    isGood && output.trim() === expected.join("\n"),
    output,
  );
  judge(
    `trust.txt at ${base} says the same`,
    read("trust.txt").includes(`\ndatatrainingallowed=${isReserved ? "no" : "yes"}\n`),
  );
  judge(
    `security.txt is at ${base} where the masthead says until when it holds`,
    existsSync(join(folder, ".well-known/security.txt")) === isReserved,
  );
}
