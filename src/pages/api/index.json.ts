import type { APIRoute } from "astro";
import { entranceFile } from "../../feeds/api/entrance.ts";
import { newsroom } from "../../newsroom.ts";

export const GET: APIRoute = async () => Response.json(entranceFile(await newsroom()));
