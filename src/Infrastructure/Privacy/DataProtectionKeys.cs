using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Privacy;

/// <summary>
/// All nodes share the cookie keys through the database. The whole element is sealed, so that the
/// database alone opens no cookie.
/// </summary>
internal sealed class DataProtectionKeys(IServiceScopeFactory scopes, SealRing ring)
    : IXmlRepository
{
    private static readonly byte[] Place = Encoding.ASCII.GetBytes("privacy_data_protection_keys");

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<UnionDbContext>();
        return
        [
            .. db.Set<DataProtectionKey>()
                .AsNoTracking()
                .AsEnumerable()
                .Select(key =>
                    XElement.Parse(Encoding.UTF8.GetString(ring.Open(key.SealedXml, Place)))
                ),
        ];
    }

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
}
