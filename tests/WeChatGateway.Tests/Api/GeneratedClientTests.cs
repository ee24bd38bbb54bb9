using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace WeChatUnion.Gateway.Tests.Api;

/// <summary>What the description promises is enough to write a client by machine, and the gateway keeps it.</summary>
public sealed class GeneratedClientTests
{
    /// <summary>Written against the generated client, so that it compiles only while names and types stay.</summary>
    private const string UseOfTheClient = """
        public static class Use
        {
            public static async System.Threading.Tasks.Task<string> RunAsync(
                System.Net.Http.HttpClient http, string code)
            {
                var client = new Generated.UnionClient(http);
                var session = await client.SignInAsync(new Generated.SignInRequest { Code = code });
                http.DefaultRequestHeaders.Authorization = new("Bearer", session.AccessToken);
                await client.GiveConsentAsync(new Generated.ConsentRequest { Agreed = true });
                var me = await client.GetMeAsync();
                var text = await client.CheckTextAsync(
                    new Generated.TextRequest { Text = "你好", Scene = Generated.ContentScene.Forum });
                try
                {
                    await client.GetCardAsync();
                    return "a card";
                }
                catch (Generated.ApiException<Generated.ProblemDetails> refused)
                {
                    return $"{refused.StatusCode} {refused.Result.Code} {me.Card is null} {text.State}";
                }
            }
        }
        """;

    [Test]
    public async Task Client_GeneratedFromTheDescription_SpeaksWithTheGateway()
    {
        await using var stage = await ApiStage.StartAsync(setup =>
            setup.Settings["Api:ShowDescription"] = "true"
        );
        var ann = await stage.NewPhoneAsync();
        var description = await stage.Gateway.Http.GetStringAsync("/openapi/v1.json");
        var use = Compile(await GenerateAsync(description), UseOfTheClient).GetType("Use")!;

        var said = await (Task<string>)
            use.GetMethod("RunAsync")!
                .Invoke(null, [stage.Gateway.Http, await ann.LoginCodeAsync()])!;

        Assert.That(said, Is.EqualTo("404 cards.binding-not-found True Passed"));
    }

    private static async Task<string> GenerateAsync(string description)
    {
        var document = await OpenApiDocument.FromJsonAsync(description);
        var settings = new CSharpClientGeneratorSettings
        {
            ClassName = "UnionClient",
            UseBaseUrl = false,
        };
        settings.CSharpGeneratorSettings.Namespace = "Generated";
        settings.CSharpGeneratorSettings.JsonLibrary = NJsonSchema
            .CodeGeneration
            .CSharp
            .CSharpJsonLibrary
            .SystemTextJson;
        return new CSharpClientGenerator(document, settings).GenerateFile();
    }

    private static Assembly Compile(params string[] sources)
    {
        var compiled = new MemoryStream();
        var result = CSharpCompilation
            .Create(
                "GeneratedClient",
                sources.Select(source => CSharpSyntaxTree.ParseText(source)),
                ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                    .Split(Path.PathSeparator)
                    .Select(file => MetadataReference.CreateFromFile(file)),
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            )
            .Emit(compiled);
        Assert.That(
            result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error),
            Is.Empty
        );
        compiled.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(compiled);
    }
}
