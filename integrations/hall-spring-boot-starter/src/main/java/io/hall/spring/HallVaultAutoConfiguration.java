package io.hall.spring;

import io.hall.security.vault.KeyProvider;
import io.hall.security.vault.KeyVault;
import io.hall.security.vault.Vault;
import io.hall.security.vault.VaultAlgorithm;
import io.hall.security.vault.VaultTexts;
import io.hall.store.PersonalCipher;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Has personal texts sealed where the application brings the keys: a {@link KeyProvider}. */
@AutoConfiguration(after = HallAutoConfiguration.class)
@ConditionalOnClass(KeyVault.class)
@ConditionalOnBean({OpenedStore.class, KeyProvider.class})
final class HallVaultAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean(Vault.class)
  KeyVault hallVault(OpenedStore opened, KeyProvider keys, HallProperties settings, Clock clock) {
    String tenant = settings.security().tenant();
    return new KeyVault(opened.store(), keys, tenant, VaultAlgorithm.AES_256_GCM, clock);
  }

  @Bean
  @ConditionalOnMissingBean(PersonalCipher.class)
  VaultTexts hallTexts(Vault vault) {
    return new VaultTexts(vault);
  }
}
