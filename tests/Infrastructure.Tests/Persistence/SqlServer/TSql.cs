using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace WeChatUnion.Infrastructure.Tests.Persistence.SqlServer;

/// <summary>SQL Server's own grammar. It knows no schema: names of tables and columns go unchecked.</summary>
internal static class TSql
{
    /// <summary>What the parser minds, with the line; empty when it is legal.</summary>
    public static IReadOnlyList<string> Faults(string sql)
    {
        using var text = new StringReader(sql);
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(text, out var errors);
        return [.. errors.Select(error => $"line {error.Line}: {error.Message}")];
    }
}
