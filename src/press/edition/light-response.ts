/** What a response consists of, until somebody takes it. */
type Content = { body: string | Uint8Array | undefined };

/** The class that the system has. */
const Plain = Response;

const encoder = new TextEncoder();

/** The bytes of the response that `render` makes. Meanwhile every new response is light. Throws what `render` throws. */
export async function bytesOf(render: () => Promise<Response>): Promise<Uint8Array> {
  globalThis.Response = LightResponse;
  try {
    return await LightResponse.take(await render());
  } finally {
    globalThis.Response = Plain;
  }
}

/**
 * A response like any other, but that its text or bytes can be taken from it. Others hold a second copy of them as long as there is a
 * response: Astro's record of a request refers to it until V8 has looked through all memory, which V8 then does every 64 MB, and
 * with a large archive for seconds each time.
 */
export class LightResponse extends Response {
  readonly #content: Content | undefined;

  constructor(body?: BodyInit | null, init?: ResponseInit) {
    const content = contentOf(body);
    super(content ? streamOf(content) : body, init);
    this.#content = content;
    if (typeof body === "string") addType(this.headers, "text/plain;charset=UTF-8");
  }

  static override json(data: unknown, init?: ResponseInit): Response {
    const text = JSON.stringify(data) as string | undefined;
    if (text === undefined) return super.json(data, init);
    const headers = new Headers(init?.headers);
    addType(headers, "application/json");
    return new LightResponse(text, { ...init, headers });
  }

  /** Any response is one, for it stands in for the class of all of them. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Plain;
  }

  /** Takes the bytes of any response, which have their memory to themselves. Throws when they were taken or read before. */
  static async take(response: Response): Promise<Uint8Array> {
    if (#content in response && response.#content && !response.bodyUsed) return take(response.#content);
    return new Uint8Array(await response.arrayBuffer());
  }
}

/** Bytes are copied, for whoever gave them may go on with them (https://fetch.spec.whatwg.org/#concept-bodyinit-extract). */
function contentOf(body: BodyInit | null | undefined): Content | undefined {
  if (typeof body === "string") return { body };
  return body instanceof Uint8Array ? { body: new Uint8Array(body) } : undefined;
}

function take(content: Content): Uint8Array {
  const { body } = content;
  if (body === undefined) throw new TypeError("the bytes of this response have been taken");
  content.body = undefined;
  return typeof body === "string" ? encoder.encode(body) : body;
}

/** The same bytes, for whoever reads a response in the usual way. */
function streamOf(content: Content): ReadableStream<Uint8Array> {
  const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    controller.enqueue(take(content));
    controller.close();
  };
  return new ReadableStream({ pull }, { highWaterMark: 0 });
}

function addType(headers: Headers, type: string): void {
  if (!headers.has("content-type")) headers.set("content-type", type);
}
