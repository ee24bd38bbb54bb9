using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace WeChatUnion.Gateway.Tests.Cases.Materials;

/// <summary>As much of S3 as is asked for, in memory, on a port of its own.</summary>
internal sealed class FakeS3 : IAsyncDisposable
{
    public const string Bucket = "union-materials";
    public const string AccessKey = "union-access";
    private readonly WebApplication app;

    private FakeS3(WebApplication app) => this.app = app;

    public ConcurrentDictionary<string, byte[]> Objects { get; } = new();

    /// <summary>Method and path of what was asked, and by whom.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>Everything is answered by 503.</summary>
    public bool IsAway { get; set; }

    /// <summary>Nothing is answered, or stored, before it is completed.</summary>
    public TaskCompletionSource? Held { get; set; }

    public string Endpoint => new Uri(app.Urls.First()).Authority;

    public static async Task<FakeS3> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var s3 = new FakeS3(app);
        app.Run(s3.AnswerAsync);
        await app.StartAsync();
        return s3;
    }

    /// <summary>A host that keeps its materials there.</summary>
    public void Use(IDictionary<string, string?> settings)
    {
        settings["Storage:Kind"] = "S3";
        settings["Storage:Endpoint"] = Endpoint;
        settings["Storage:Bucket"] = Bucket;
        settings["Storage:AccessKey"] = AccessKey;
        settings["Storage:SecretKey"] = "union-secret";
        settings["Storage:Region"] = "cn-east-1";
        settings["Storage:UseTls"] = "false";
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var (request, response) = (http.Request, http.Response);
        var by = request.Headers.Authorization.ToString().Split(',')[0].Split('/')[0];
        Asked.Enqueue($"{request.Method} {request.Path} {by}");
        var name = request
            .Path.Value!.TrimStart('/')
            .Replace($"{Bucket}/", "", StringComparison.Ordinal);
        await (Held?.Task ?? Task.CompletedTask);
        if (IsAway)
        {
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }
        if (name.TrimEnd('/') is Bucket or "")
        {
            await ListAsync(response);
            return;
        }
        switch (request.Method)
        {
            case "PUT":
                using (var body = new MemoryStream())
                {
                    await request.Body.CopyToAsync(body);
                    Objects[name] = body.ToArray();
                }
                response.Headers.ETag = "\"0\"";
                break;
            case "DELETE":
                Objects.TryRemove(name, out _);
                response.StatusCode = StatusCodes.Status204NoContent;
                break;
            case var method when Objects.TryGetValue(name, out var bytes):
                response.Headers.ETag = "\"0\"";
                response.Headers.LastModified = "Mon, 02 Nov 2026 01:00:00 GMT";
                response.ContentLength = bytes.Length;
                await (
                    method == "GET" ? response.Body.WriteAsync(bytes).AsTask() : Task.CompletedTask
                );
                break;
            default:
                response.StatusCode = StatusCodes.Status404NotFound;
                response.ContentType = "application/xml";
                await (
                    request.Method == "HEAD"
                        ? Task.CompletedTask
                        : response.WriteAsync("<Error><Code>NoSuchKey</Code></Error>")
                );
                break;
        }
    }

    private Task ListAsync(HttpResponse response)
    {
        response.ContentType = "application/xml";
        var contents = string.Concat(
            Objects.Keys.Select(key =>
                $"<Contents><Key>{key}</Key><LastModified>2026-11-02T01:00:00.000Z</LastModified><ETag>\"0\"</ETag><Size>1</Size></Contents>"
            )
        );
        return response.WriteAsync(
            $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Name>{Bucket}</Name><IsTruncated>false</IsTruncated>{contents}</ListBucketResult>"
        );
    }
}
