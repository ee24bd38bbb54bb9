using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using WeChatSimulator.Media;
using WeChatSimulator.Menus;

namespace WeChatSimulator.Page;

/// <summary>The simulator's pages, their pictures and live updates.</summary>
internal static class PageEndpoints
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        + "img-src 'self' http: https: data:; frame-src http: https:; base-uri 'none'; form-action 'self'; "
        + "frame-ancestors 'self'";

    public static void MapPage(this IEndpointRouteBuilder root, string prefix)
    {
        foreach (var file in PageFiles.All)
        {
            root.MapGet(
                file.Path,
                (HttpContext http, IOptions<SimulatorOptions> options) =>
                    Serve(http, options.Value, prefix, file)
            );
        }

        root.MapGet("/media/{id}", Picture);
        root.MapGet("/menu", (MenuBoard menu) => Results.Json(menu.Shown, SimulatorJson.Control));
        root.MapGet("/events", Events);
    }

    private static IResult Serve(
        HttpContext http,
        SimulatorOptions options,
        string prefix,
        PageFile file
    )
    {
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Text(PageFiles.Fill(file, prefix, options), file.Type, Encoding.UTF8);
    }

    private static IResult Picture(HttpContext http, string id, MediaBox media)
    {
        if (media.Find(id) is not { } item)
        {
            return Results.NotFound();
        }

        // A photo may be an SVG with scripts: as a picture it is harmless, opened as a page it must stay so.
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(item.Bytes, item.ContentType);
    }

    private static ServerSentEventsResult<string> Events(
        HttpContext http,
        PageSignals signals,
        IHostApplicationLifetime life
    )
    {
        // An open page must not hold up the host's shutdown.
        var end = CancellationTokenSource.CreateLinkedTokenSource(
            http.RequestAborted,
            life.ApplicationStopping
        );
        http.Response.RegisterForDispose(end);
        return TypedResults.ServerSentEvents(signals.Listen(end.Token));
    }
}
