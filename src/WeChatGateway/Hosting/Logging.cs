using System.Globalization;
using Serilog;
using Serilog.Formatting.Compact;
using Serilog.Formatting.Display;

namespace WeChatUnion.Gateway.Hosting;

/// <summary>Structured logs to the console and a rolling file, each line through the redaction.</summary>
internal static class Logging
{
    private const string ConsoleLine =
        "{Timestamp:HH:mm:ss} {Level:u3} {SourceContext:l} {Message:lj}{NewLine}{Exception}";

    private const int KeptFiles = 60;
    private const long LargestFile = 100L * 1024 * 1024;

    public static void AddTo(WebApplicationBuilder builder) =>
        builder.Services.AddSerilog(
            (_, configuration) =>
                configuration
                    .ReadFrom.Configuration(builder.Configuration)
                    .Enrich.FromLogContext()
                    .WriteTo.Console(
                        new RedactingFormatter(
                            new MessageTemplateTextFormatter(
                                ConsoleLine,
                                CultureInfo.InvariantCulture
                            )
                        )
                    )
                    .WriteTo.File(
                        new RedactingFormatter(new CompactJsonFormatter()),
                        Path.Combine(FolderOf(builder), "wechat-union-.log"),
                        rollingInterval: RollingInterval.Day,
                        fileSizeLimitBytes: LargestFile,
                        rollOnFileSizeLimit: true,
                        retainedFileCountLimit: KeptFiles
                    )
        );

    private static string FolderOf(WebApplicationBuilder builder) =>
        Path.Combine(
            builder.Environment.ContentRootPath,
            builder.Configuration["Logs:Folder"] ?? "logs"
        );
}
