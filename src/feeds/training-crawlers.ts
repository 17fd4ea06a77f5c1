/**
 * The robots that gather text to train models, as they call themselves in robots.txt, and where their makers (or, where those are
 * silent, whoever watches them) say so. Robots that search engines and readers send are none of them: they lead readers here.
 */
export const TRAINING_CRAWLERS: { agent: string; source: string }[] = [
  { agent: "AI2Bot", source: "https://allenai.org/crawler" },
  { agent: "Amazonbot", source: "https://developer.amazon.com/amazonbot" },
  { agent: "anthropic-ai", source: "https://github.com/ai-robots-txt/ai.robots.txt" },
  { agent: "Applebot-Extended", source: "https://support.apple.com/en-us/119829" },
  { agent: "Bytespider", source: "https://github.com/ai-robots-txt/ai.robots.txt" },
  { agent: "CCBot", source: "https://commoncrawl.org/ccbot" },
  { agent: "ClaudeBot", source: "https://support.claude.com/en/articles/8896518" },
  { agent: "cohere-training-data-crawler", source: "https://github.com/ai-robots-txt/ai.robots.txt" },
  { agent: "Cotoyogi", source: "https://ds.rois.ac.jp/en_center8/en_crawler/" },
  { agent: "DeepSeekBot", source: "https://github.com/ai-robots-txt/ai.robots.txt" },
  { agent: "FacebookBot", source: "https://developers.facebook.com/docs/sharing/bot/" },
  {
    agent: "Google-Extended",
    source: "https://developers.google.com/crawling/docs/crawlers-fetchers/google-common-crawlers",
  },
  { agent: "GPTBot", source: "https://platform.openai.com/docs/bots" },
  { agent: "ICC-Crawler", source: "https://ucri.nict.go.jp/en/icccrawler.html" },
  { agent: "img2dataset", source: "https://github.com/rom1504/img2dataset" },
  { agent: "meta-externalagent", source: "https://developers.facebook.com/docs/sharing/webmasters/web-crawlers" },
  { agent: "omgili", source: "https://webz.io/bot.html" },
  { agent: "PanguBot", source: "https://github.com/ai-robots-txt/ai.robots.txt" },
  { agent: "Timpibot", source: "https://github.com/ai-robots-txt/ai.robots.txt" },
  { agent: "Webzio-Extended", source: "https://webz.io/bot.html" },
];
