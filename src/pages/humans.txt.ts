import type { APIRoute } from "astro";
import { humans } from "../feeds/humans.ts";
import { newsroom } from "../newsroom.ts";

export const GET: APIRoute = async () => new Response(humans((await newsroom()).site));
