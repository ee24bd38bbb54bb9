using System.Globalization;
using Serilog;
using Serilog.Context;
using Serilog.Events;
using Serilog.Formatting.Compact;
using Serilog.Formatting.Display;

namespace WeChatUnion.Gateway.Hosting;

/// <summary>Structured logs to the console and a rolling file, each line through the redaction.</summary>
internal static class Logging
{
    private const string ConsoleLine =
        "{Timestamp:HH:mm:ss} {Level:u3} {SourceContext:l} {Message:lj}{NewLine}{Exception}";

    /// <summary>
    /// Opens a scope and an activity for every request as soon as anything of it may be logged;
    /// <see cref="TellRequests"/> does what is needed, where it is needed.
    /// </summary>
    private const string HostDiagnostics = "Microsoft.AspNetCore.Hosting.Diagnostics";

    private const int KeptFiles = 60;
    private const long LargestFile = 100L * 1024 * 1024;

    /// <param name="toConsole">False for commands, whose console is their own.</param>
    public static void AddTo(WebApplicationBuilder builder, bool toConsole) =>
        builder.Services.AddSerilog(
            (_, configuration) =>
            {
                configuration
                    .ReadFrom.Configuration(builder.Configuration)
                    .MinimumLevel.Override(HostDiagnostics, LevelAlias.Off)
                    .Enrich.FromLogContext()
                    .WriteTo.File(
                        new RedactingFormatter(new CompactJsonFormatter()),
                        Path.Combine(FolderOf(builder), "wechat-union-.log"),
                        rollingInterval: RollingInterval.Day,
                        fileSizeLimitBytes: LargestFile,
                        rollOnFileSizeLimit: true,
                        retainedFileCountLimit: KeptFiles
                    );
                if (toConsole)
                {
                    configuration.WriteTo.Console(
                        new RedactingFormatter(
                            new MessageTemplateTextFormatter(
                                ConsoleLine,
                                CultureInfo.InvariantCulture
                            )
                        )
                    );
                }
            }
        );

    /// <summary>
    /// Names a page's request in every line logged while it runs; callbacks end before and name their fan.
    /// Its query may hold secrets and stays out.
    /// </summary>
    public static void TellRequests(IApplicationBuilder app) =>
        app.Use(
            async (http, next) =>
            {
                using (LogContext.PushProperty("RequestId", http.TraceIdentifier))
                using (LogContext.PushProperty("RequestPath", http.Request.Path.Value))
                {
                    await next(http);
                }
            }
        );

    private static string FolderOf(WebApplicationBuilder builder) =>
        Path.Combine(
            builder.Environment.ContentRootPath,
            builder.Configuration["Logs:Folder"] ?? "logs"
        );
}
