import type { APIRoute } from "astro";
import { trust } from "../feeds/trust.ts";
import { newsroom } from "../newsroom.ts";

export const GET: APIRoute = async () => new Response(trust((await newsroom()).site));
