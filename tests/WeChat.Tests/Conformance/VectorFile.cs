using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WeChat.Tests.Conformance;

/// <summary>One published file, beside the library's sources.</summary>
internal sealed record VectorFile(string Name, Func<Task<JsonNode>> Make)
{
    public static JsonSerializerOptions Json { get; } =
        new(JsonSerializerDefaults.Web)
        {
            WriteIndented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };

    public static IReadOnlyList<VectorFile> All { get; } =
    [
        new("callbacks.json", () => Task.FromResult(CallbackVectors.Make())),
        new("messages.json", () => Task.FromResult(MessageVectors.Make())),
        new("replies.json", () => Task.FromResult(ReplyVectors.Make())),
        new("signatures.json", () => Task.FromResult(SignatureVectors.Make())),
        new("api-requests.json", ApiRequestVectors.MakeAsync),
    ];

    public string Path { get; } = System.IO.Path.Combine(Folder(), Name);

    public async Task<string> TextAsync() => (await Make()).ToJsonString(Json) + "\n";

    public static JsonNode Read(string name) =>
        JsonNode.Parse(File.ReadAllText(System.IO.Path.Combine(Folder(), name), Encoding.UTF8))!;

    public static IEnumerable<JsonObject> Vectors(string name, string list = "vectors") =>
        Read(name)[list]!.AsArray().Select(vector => vector!.AsObject());

    public override string ToString() => Name;

    private static string Folder()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(at.FullName, "WeChatUnion.sln")))
        {
            at = at.Parent ?? throw new InvalidOperationException("Not inside the checkout.");
        }

        return System.IO.Path.Combine(at.FullName, "src", "WeChat", "conformance");
    }
}
