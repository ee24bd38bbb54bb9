using System.Buffers;
using System.Text;
using WeChat.Messages;
using WeChat.Replies;

namespace WeChatUnion.Gateway.Callback;

/// <summary>The two doors WeChat knocks at.</summary>
public sealed partial class CallbackEndpoints(
    CallbackReception reception,
    TimeProvider clock,
    ILogger<CallbackEndpoints> log
)
{
    private const int FirstBuffer = 2048;
    private static readonly byte[] Success = PassiveReply.Success.ToArray();

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var apps = endpoints.ServiceProvider.GetRequiredService<CallbackApps>();
        var doors = endpoints.ServiceProvider.GetRequiredService<CallbackEndpoints>();
        Map("/wechat/official-account", apps.OfficialAccount);
        if (apps.MiniProgram is { } miniProgram)
        {
            Map("/wechat/mini-program", miniProgram);
        }

        void Map(string path, CallbackApp app)
        {
            // WeChat proves itself by its signature: what pages need (cookies, forms) is left out.
            endpoints
                .MapGet(path, http => doors.VerifyAsync(http, app))
                .AllowAnonymous()
                .ShortCircuit();
            endpoints
                .MapPost(path, http => doors.ReceiveAsync(http, app))
                .AllowAnonymous()
                .ShortCircuit();
        }
    }

    private async Task VerifyAsync(HttpContext http, CallbackApp app)
    {
        var verified = app.Protocol.VerifyUrl(CallbackQueryReader.Read(http.Request.QueryString));
        if (!verified.Succeeded)
        {
            LogNotVerified(app.AppId, verified.Failure.Reason);
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        http.Response.ContentType = "text/plain";
        await http.Response.Body.WriteAsync(
            Encoding.UTF8.GetBytes(verified.EchoStr),
            http.RequestAborted
        );
    }

    private async Task ReceiveAsync(HttpContext http, CallbackApp app)
    {
        var now = clock.GetUtcNow();
        var body = await CallbackBody.ReadAsync(http.Request, http.RequestAborted);
        if (body is null)
        {
            LogRefused(app.AppId, "the body is too large");
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            // The rest of the body is not read, so that no further request can follow it.
            http.Response.Headers.Connection = "close";
            return;
        }
        var read = app.Protocol.Read(CallbackQueryReader.Read(http.Request.QueryString), body);
        if (!read.Succeeded)
        {
            LogRefused(app.AppId, read.Failure.Reason);
            http.Response.StatusCode = read.Failure.HttpStatus;
            return;
        }
        if (read.Delivery.Message is ContainerPathCheck)
        {
            await WriteAsync(http, "text/plain", Success);
            return;
        }
        var callback = Callback.Of(app, read.Delivery.Message, now);
        var (status, reply) = await reception.AnswerAsync(callback);
        if (status != StatusCodes.Status200OK)
        {
            http.Response.StatusCode = status;
            return;
        }
        if (reply.Length == 0)
        {
            await WriteAsync(http, "text/plain", Success);
            return;
        }
        var envelope = new ArrayBufferWriter<byte>(FirstBuffer);
        var type = app.Protocol.WriteReply(read.Delivery, reply, envelope);
        await WriteAsync(http, $"{type}; charset=utf-8", envelope.WrittenMemory);
    }

    private static ValueTask WriteAsync(HttpContext http, string type, ReadOnlyMemory<byte> body)
    {
        http.Response.ContentType = type;
        http.Response.ContentLength = body.Length;
        return http.Response.Body.WriteAsync(body);
    }

    [LoggerMessage(LogLevel.Warning, "A URL check for {AppId} was refused: {Reason}.")]
    private partial void LogNotVerified(string appId, string reason);

    [LoggerMessage(LogLevel.Warning, "A callback for {AppId} was refused: {Reason}.")]
    private partial void LogRefused(string appId, string reason);
}
