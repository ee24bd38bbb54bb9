using System.Data.Common;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Infrastructure.Privacy;

/// <summary>
/// All nodes share the cookie keys through the database. The whole element is sealed, so that the
/// database alone opens no cookie.
/// </summary>
internal sealed class DataProtectionKeys(IServiceScopeFactory scopes, HotReads reads, SealRing ring)
    : IXmlRepository
{
    private const string All = $"SELECT sealed_xml FROM {DataProtectionKeyMapping.Table}";
    private static readonly byte[] Place = Encoding.ASCII.GetBytes("privacy_data_protection_keys");

    /// <summary>Each start waits for this: EF's first query costs half a second. The interface knows no other way than to block.</summary>
    public IReadOnlyCollection<XElement> GetAllElements() =>
        reads.AllAsync(All, [], Read, CancellationToken.None).AsTask().GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName)
    {
        var xml = Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting));
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<UnionDbContext>();
        db.Add(
            new DataProtectionKey
            {
                Id = Guid.CreateVersion7(),
                Name = friendlyName,
                SealedXml = ring.Seal(xml, Place),
            }
        );
        db.SaveChanges();
    }

    private XElement Read(DbDataReader row) =>
        XElement.Parse(Encoding.UTF8.GetString(ring.Open((byte[])row[0], Place)));
}
