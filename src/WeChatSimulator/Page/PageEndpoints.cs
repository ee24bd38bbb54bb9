using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using WeChatSimulator.Media;
using WeChatSimulator.Menus;

namespace WeChatSimulator.Page;

/// <summary>The phone page, its pictures and its live updates.</summary>
internal static class PageEndpoints
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        + "img-src 'self' http: https: data:; frame-src http: https:; base-uri 'none'; form-action 'self'; "
        + "frame-ancestors 'none'";

    public static void MapPage(this IEndpointRouteBuilder root, string prefix)
    {
        Serve("", "phone.html");
        Serve("/phone.css", "phone.css");
        Serve("/phone.js", "phone.js");
        Serve("/panel.js", "panel.js");
        Serve("/live.js", "live.js");
        Serve("/jweixin.js", "jweixin.js");
        root.MapGet("/media/{id}", Picture);
        root.MapGet("/menu", (MenuBoard menu) => Results.Json(menu.Shown, SimulatorJson.Control));
        root.MapGet("/events", Events);

        void Serve(string path, string name) =>
            root.MapGet(
                path,
                (HttpContext http, IOptions<SimulatorOptions> options) =>
                    File(http, options, prefix, name)
            );
    }

    private static IResult File(
        HttpContext http,
        IOptions<SimulatorOptions> options,
        string prefix,
        string name
    )
    {
        if (PageFiles.Find(name, prefix, options.Value) is not { } file)
        {
            return Results.NotFound();
        }

        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Text(file.Text, file.Type, Encoding.UTF8);
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
