using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace WeChatUnion.Gateway.Api;

/// <summary>What <c>/openapi/v1.json</c> says beyond what the endpoints say of themselves.</summary>
internal static class ApiDescription
{
    private const string Scheme = "session";

    public static IServiceCollection AddApiDescription(this IServiceCollection services) =>
        services.AddOpenApi(
            "v1",
            options =>
            {
                // Generators in use read 3.0; of 3.1 most know only parts.
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_0;
                options.ShouldInclude = operation =>
                    operation.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
                options.AddDocumentTransformer(DescribeDocument);
                options.AddOperationTransformer(DescribeOperation);
                options.AddSchemaTransformer(DescribeSchema);
            }
        );

    public static void Map(WebApplication app)
    {
        if (
            app.Environment.IsDevelopment()
            || app.Services.GetRequiredService<IOptions<ApiOptions>>().Value.ShowDescription
        )
        {
            app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
            // Nothing of the page may call its maker's services.
            app.MapScalarApiReference(
                    "/scalar",
                    page =>
                        page.WithTitle("WeChatUnion API")
                            .AddPreferredSecuritySchemes(Scheme)
                            .DisableDefaultFonts()
                            .DisableTelemetry()
                            .DisableAgent()
                            .DisableMcp()
                            .HideDeveloperTools()
                            .HideClientButton()
                )
                .AllowAnonymous();
        }
    }

    private static Task DescribeDocument(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancel
    )
    {
        document.Info = new OpenApiInfo
        {
            Title = "WeChatUnion mini-program API",
            Version = "v1",
            Description =
                "Sign in with the code of wx.login, then send the access token as Authorization: Bearer. "
                + "Every refusal is application/problem+json: code is stable and for programs, "
                + "detail is a Chinese sentence for people.",
        };
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Scheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "JWT",
                Description = "The accessToken of POST /api/v1/session, good for 15 minutes.",
            },
        };
        return Task.CompletedTask;
    }

    private static Task DescribeOperation(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancel
    )
    {
        var marks = context.Description.ActionDescriptor.EndpointMetadata;
        if (!marks.OfType<IAllowAnonymous>().Any())
        {
            operation.Security =
            [
                new OpenApiSecurityRequirement
                {
                    [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [],
                },
            ];
        }
        return Task.CompletedTask;
    }

    private static Task DescribeSchema(
        OpenApiSchema schema,
        OpenApiSchemaTransformerContext context,
        CancellationToken cancel
    )
    {
        if (context.JsonTypeInfo.Type == typeof(ProblemDetails))
        {
            schema.Properties ??= new Dictionary<string, IOpenApiSchema>();
            schema.Properties["code"] = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description = "Stable: what a program decides by.",
            };
        }
        if (context.JsonTypeInfo.Type.IsEnum)
        {
            // The framework lists the names and leaves out that they are texts.
            schema.Type = JsonSchemaType.String;
        }
        return Task.CompletedTask;
    }
}
