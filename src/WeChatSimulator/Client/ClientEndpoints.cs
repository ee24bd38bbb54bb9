namespace WeChatSimulator.Client;

/// <summary>What the WeChat app does on a phone for a mini-program.</summary>
internal static class ClientEndpoints
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    public static void MapClient(this IEndpointRouteBuilder root) =>
        root.MapMethods(
            "/client/request/{**path}",
            Methods,
            (HttpContext http, string path, MiniProgramLine line) => line.ForwardAsync(http, path)
        );
}
