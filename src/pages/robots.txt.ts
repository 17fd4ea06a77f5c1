import type { APIRoute } from "astro";
import { robots } from "../feeds/robots.ts";
import { newsroom } from "../newsroom.ts";

export const GET: APIRoute = async () => new Response(robots((await newsroom()).site));
