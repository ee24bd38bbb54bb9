using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Infrastructure.Fans;

internal sealed class VerifiedPhoneMapping : IEntityTypeConfiguration<VerifiedPhone>
{
    public void Configure(EntityTypeBuilder<VerifiedPhone> builder)
    {
        builder.ToTable(VerifiedPhone.Table);
        builder.Property(phone => phone.Id).ValueGeneratedNever();
        builder.HasIndex(phone => phone.FanId).IsUnique().HasDatabaseName(VerifiedPhone.OnePerFan);
        builder
            .HasIndex(phone => phone.PhoneIndex)
            .HasDatabaseName("ix_fans_verified_phones_phone");
    }
}
